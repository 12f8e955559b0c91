// How pages look in a browser and on paper; nothing is fetched from elsewhere.

/// The style sheet of every HTML page.
enum HTMLStyle {
  static let text = """
    :root {
      color-scheme: light dark;
      --ink: #1d2327; --quiet: #5b6770; --paper: #ffffff; --shade: #f4f6f8; --line: #d5dbe1; --link: #0b5cad;
      --mark: #b3261e;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ink: #e3e7ea; --quiet: #9aa6b0; --paper: #15191d; --shade: #1f252b; --line: #39424b; --link: #7db8f5;
        --mark: #f28b82;
      }
    }
    * { box-sizing: border-box; }
    html { scroll-padding-top: 1rem; }
    body {
      margin: 0 auto; padding: 2rem 1.5rem 4rem; max-width: 82rem; color: var(--ink); background: var(--paper);
      font: 16px/1.7 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif;
      overflow-wrap: anywhere;
    }
    @media (min-width: 68rem) {
      body { display: grid; grid-template-columns: 17rem minmax(0, 1fr); gap: 3rem; align-items: start; }
      nav { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow-y: auto; }
      main:only-child { grid-column: 1 / -1; }
    }
    nav { margin-bottom: 2rem; font-size: 0.875rem; line-height: 1.5; }
    nav h2 { margin: 0 0 0.5rem; border: 0; padding: 0; font-size: 1rem; }
    nav ul { margin: 0; padding: 0; list-style: none; }
    nav li { margin: 0.3rem 0; }
    nav ul ul { padding-left: 1rem; }
    nav ul ul a { color: var(--quiet); }
    a { color: var(--link); text-decoration: none; }
    a:hover { text-decoration: underline; }
    h1 { margin: 0 0 1rem; font-size: 1.9rem; line-height: 1.3; }
    h2 { margin: 2.6rem 0 1rem; padding-bottom: 0.3rem; border-bottom: 1px solid var(--line); font-size: 1.4rem; }
    h3 { margin: 2rem 0 0.5rem; font-size: 1.12rem; }
    h4, h5, h6 { margin: 1.3rem 0 0.4rem; font-size: 1rem; }
    h3 + dl, h4 + dl, h5 + dl, h6 + dl { margin-top: 0.4rem; }
    :target { background: color-mix(in srgb, var(--link) 16%, transparent); }
    .number { color: var(--quiet); font-weight: 600; font-variant-numeric: tabular-nums; }
    code {
      padding: 0.05rem 0.3rem; border-radius: 3px; background: var(--shade); color: var(--quiet);
      font: 0.82em/1.4 ui-monospace, "Noto Sans Mono CJK SC", monospace; font-weight: 400;
    }
    dl { display: grid; grid-template-columns: 7rem minmax(0, 1fr); gap: 0.15rem 1rem; margin: 0.6rem 0 1.2rem; }
    dt { grid-column: 1; color: var(--quiet); }
    dd { grid-column: 2; margin: 0; }
    .table { overflow-x: auto; margin: 0.8rem 0 1.4rem; }
    table { border-collapse: collapse; width: 100%; font-size: 0.92rem; line-height: 1.55; }
    th, td { padding: 0.4rem 0.7rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
    th { background: var(--shade); white-space: nowrap; }
    td { min-width: 4.5rem; }
    td.short { white-space: nowrap; }
    td:first-child:not(:only-child) { min-width: 3rem; }
    blockquote {
      margin: 0.2rem 0 1rem; padding: 0.4rem 1rem; border-left: 3px solid var(--line); background: var(--shade);
    }
    details > summary { cursor: pointer; color: var(--quiet); }
    @media (max-width: 40rem) { dl { grid-template-columns: 1fr; } dd { grid-column: 1; margin-bottom: 0.4rem; } }
    @media print {
      body { display: block; max-width: none; padding: 0; font-size: 10.5pt; color: #000; background: #fff; }
      nav { display: none; }
      h1, h2, h3, h4, h5, h6 { break-after: avoid; }
      tr, dl, blockquote { break-inside: avoid; }
      thead { display: table-header-group; }
      a { color: inherit; }
      .table { overflow: visible; }
    }
    """
}

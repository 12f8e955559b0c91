// A checked condition in; whether it can ever fail out.

import RulesDSL

/// Finds conditions that are true or false for every value of their inputs: they neither divide, nor call
/// functions, nor compare what may be null by size. An open one of these can turn out in two ways only.
struct SafeConditions {
  private let inputs: [CheckedInput]
  private let contents: [SlotTable.Content]
  private let safeDefinitions: Set<Int>

  /// - Parameter safeDefinitions: indices of the definitions known to be safe.
  init(inputs: [CheckedInput], contents: [SlotTable.Content], safeDefinitions: Set<Int>) {
    self.inputs = inputs
    self.contents = contents
    self.safeDefinitions = safeDefinitions
  }

  /// What an operation can give.
  private enum Safety {
    /// Neither null nor a failure.
    case sound
    /// Null, but no failure.
    case nullable
    case unsafe
  }

  /// Whether an expression never fails and is never null.
  func isSafe(_ expression: CheckedExpression) -> Bool {
    safety(expression.program, expression.program.root) == .sound
  }

  private func safety(_ program: Program, _ index: Int) -> Safety {
    func areSound(_ operands: [Int]) -> Safety {
      operands.allSatisfy { safety(program, $0) == .sound } ? .sound : .unsafe
    }
    switch program.operations[index].kind {
    case .constant(.null): return .nullable
    case .constant: return .sound
    case .slot(let slot): return safety(ofSlot: slot)
    case .comparison(.equal, let left, let right), .comparison(.notEqual, let left, let right):
      let isUnsafe = [left, right].contains { safety(program, $0) == .unsafe }
      return isUnsafe ? .unsafe : .sound
    case .comparison(_, let left, let right): return areSound([left, right])
    case .logical(_, let operands): return areSound(operands)
    case .between(let value, let lower, let upper): return areSound([value, lower, upper])
    case .conditional(let condition, let first, let second): return areSound([condition, first, second])
    case .call(let function, _, let arguments):
      guard FunctionTable.standard.functions[function].name == "not" else { return .unsafe }
      return areSound(arguments.compactMap(\.self))
    default: return .unsafe
    }
  }

  private func safety(ofSlot slot: Int) -> Safety {
    switch contents[slot] {
    case .input(let index):
      // A list may hold unknown members, but none of these operations looks into it.
      return inputs[index].declaration.isNullable ? .nullable : .sound
    case .asOf: return .sound
    case .definition(let index): return safeDefinitions.contains(index) ? .sound : .unsafe
    case .parameter, .table, .score, .criterion, .award, .allMet: return .unsafe
    }
  }
}

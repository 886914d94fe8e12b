package org.splitring.reader.exec.access;

import org.splitring.reader.ir.AssumedRule;

/** The ids of what the execution takes for granted; each is a line of the ledger where it is. */
public final class Rules {

  /** What two pointers point to that were there before the call are two objects. */
  public static final String DISTINCT_POINTERS = "distinct-pointers";

  /** A function of another file leaves structures that only this file defines. */
  public static final String PRIVATE_RECORD = "private-record";

  /** A function without text leaves alone what it is not handed and no global leads to. */
  public static final String CALL_LEAVES_PARAMETERS = "call-leaves-parameters";

  /** A function that is exempt by its name (a lock, a log) changes nothing that is read later. */
  public static final String EXEMPT_CALL = "exempt-call";

  /** What gives memory or translates addresses by its name gives nothing that is known already. */
  public static final String MEMORY_CALL = "memory-call";

  /** A name that nothing declares stands for no address of a variable. */
  public static final String UNDECLARED_NAME = "undeclared-name";

  private Rules() {}

  /** Takes a name that nothing declares for no macro that knows variables. */
  public static AssumedRule undeclaredName(String name) {
    return new AssumedRule(
        UNDECLARED_NAME,
        name + " is a function or a constant, and no macro that takes the address of a variable");
  }
}

package org.splitring.reader.ir;

/** What a call calls. */
public sealed interface Callee {

  /** A function whose text is in the program; the {@link Program} lowers it when it is asked. */
  record Known(FunctionId function) implements Callee {}

  /**
   * A function that a pointer points to.
   *
   * @param pointer the pointer
   * @param unknown what is called where nobody knows what it points to
   */
  record Through(Expression pointer, Missing unknown) implements Callee {}

  /**
   * A function whose text is not there, or that may be replaced by another one.
   *
   * @param name as the source has it
   * @param effect what it may do to memory, beside giving a value that nobody knows
   * @param reason why it is not followed
   */
  record Missing(String name, Effect effect, Reason reason) implements Callee {

    private static final String UNDECLARED = " is not declared";

    /** One of which there is no declaration either. */
    public static Missing undeclared(String name, Effect effect, String hint) {
      return new Missing(name, effect, Reason.notFound(name + UNDECLARED, hint));
    }

    /** Whether there is no declaration of it. */
    public boolean isUndeclared() {
      return reason.text().equals(name + UNDECLARED);
    }
  }

  /** What a function whose text is not there may do. */
  enum Effect {
    /** Nothing, and equal arguments give equal values: {@code const}. */
    CONSTANT,
    /** Nothing: {@code pure}. */
    NONE,
    /**
     * Nothing, by the closed list of shapes of names (a lock, a log, a barrier), as long as no
     * argument leads to what is read later; else it clobbers.
     */
    NONE_BY_NAME,
    /**
     * Nothing but what its arguments point to, by the closed list of shapes of names of what gives
     * memory or translates addresses; a pointer that it gives points to nothing that is known.
     */
    GIVES_MEMORY_BY_NAME,
    /**
     * Changes what is reachable from its arguments, what has static storage, and escaped locals.
     */
    CLOBBERS,
    /** It does not return. */
    NO_RETURN,
    /** It gives memory that nobody else has; the first arguments say how much. */
    ALLOCATES
  }
}

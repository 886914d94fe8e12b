package org.splitring.model.clause;

/** Whom a clause binds or permits. */
public enum Who {
  DRIVER("driver"),
  DEVICE("device"),
  BOTH("driver and device");

  private final String title;

  Who(String title) {
    this.title = title;
  }

  /** In words. */
  public String title() {
    return title;
  }
}

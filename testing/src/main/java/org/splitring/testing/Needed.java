package org.splitring.testing;

import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * What a test wants of the machine beside a JDK. Where it is missing, that is said in one line and
 * the test is skipped; where everything is checked ({@code CI=true}), it fails.
 */
public final class Needed {

  private static final boolean EVERYTHING = "true".equals(System.getenv("CI"));

  private Needed() {}

  /**
   * Goes on if the part is there.
   *
   * @param otherwise what is missing, and where it comes from
   */
  public static void part(boolean there, String otherwise) {
    if (!there && EVERYTHING) {
      throw new AssertionFailedError(otherwise + "; with CI=true it has to be there");
    }
    wished(there, otherwise);
  }

  /** The same of what not even CI has, such as a clone that only its owner can name. */
  public static void wished(boolean there, String otherwise) {
    if (!there) {
      System.out.println("skipped: " + otherwise);
      throw new TestAbortedException(otherwise);
    }
  }

  /** A compiler on the path, such as {@code gcc}. */
  public static void compiler(String name) {
    part(
        Gcc.isThere(name), "there is no " + name + " to compare with: install the package " + name);
  }
}

package org.splitring.reader.ir;

import java.util.stream.Stream;

/** What would mend it where a header is missed. */
public enum HeaderHint {
  /** A type or a name is declared nowhere. */
  DECLARES("name the directory of the header that declares it with --include"),
  /** A structure is defined nowhere. */
  DEFINES("name the directory of the header that defines it with --include"),
  /** What a function is has to be known. */
  OF_IT("name the directory of its header with --include"),
  /** A name may be a macro of the build, too. */
  OF_IT_OR_MACRO("name the directory of its header with --include, or define it with --define");

  private final String text;

  HeaderHint(String text) {
    this.text = text;
  }

  /** In words. */
  public String text() {
    return text;
  }

  /** Whether a mend ends with one of these. */
  public static boolean ends(String mend) {
    return Stream.of(values()).anyMatch(each -> mend.endsWith(each.text));
  }
}

package org.splitring.model.clause;

import java.util.List;
import java.util.stream.Stream;

/**
 * A committee specification of the standard that its repository has a tag for, in their order.
 *
 * <p>There is none of version 1.3 (its working drafts have this chapter's sentences of 1.2).
 */
public enum Version {
  V1_0_CS01("v1.0-cs01"),
  V1_0_CS02("v1.0-cs02"),
  V1_0_CS03("v1.0-cs03"),
  V1_0_CS04("v1.0-cs04"),
  V1_1_CS01("v1.1-cs01"),
  V1_2_CS01("v1.2-cs01"),
  V1_4_CS01("v1.4-cs01");

  private final String tag;

  Version(String tag) {
    this.tag = tag;
  }

  /** The tag of the standard's repository. */
  public String tag() {
    return tag;
  }

  /** This version and all later ones: no sentence of the chapter was ever taken back. */
  public List<Version> onwards() {
    return Stream.of(values()).filter(each -> each.compareTo(this) >= 0).toList();
  }
}

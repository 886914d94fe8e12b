package org.splitring.notes.words;

import org.splitring.model.claim.Claim;

/** What a claim is called beside its numbers, where room is short. */
public final class Label {

  private Label() {}

  /** The id without the path of the file: the function alone, for a claim read from source. */
  public static String of(Claim claim) {
    String id = claim.id();
    return id.substring(id.lastIndexOf('/') + 1).replaceFirst("^[^:]*[.][^:]*:", "");
  }
}

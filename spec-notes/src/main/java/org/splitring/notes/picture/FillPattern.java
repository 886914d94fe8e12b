package org.splitring.notes.picture;

import org.splitring.model.layout.Part;

/** How a surface is filled. No two that meet are told apart by their colour alone. */
enum FillPattern {
  BLANK("#ffffff", false),
  DESCRIPTORS("#dbe7f5", false),
  AVAILABLE("#fbf0cf", true),
  USED("#b9d3b4", false),
  CONFLICT("#f3c9c4", true),
  DIFFERENT("#4a1d1a", false);

  private final String colour;
  private final boolean hatched;

  FillPattern(String colour, boolean hatched) {
    this.colour = colour;
    this.hatched = hatched;
  }

  static FillPattern of(Part part) {
    return switch (part) {
      case DESCRIPTOR_TABLE -> DESCRIPTORS;
      case AVAILABLE_RING -> AVAILABLE;
      case USED_RING -> USED;
    };
  }

  String colour() {
    return colour;
  }

  boolean hatched() {
    return hatched;
  }
}

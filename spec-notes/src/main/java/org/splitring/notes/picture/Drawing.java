package org.splitring.notes.picture;

/**
 * A picture, with words for those who do not see it.
 *
 * @param title a few words
 * @param description what it shows, in sentences
 * @param svg the picture itself, which holds both
 */
public record Drawing(String title, String description, String svg) {

  /** What stands in for the picture where there is room for one text only. */
  public String alternative() {
    return title + ". " + description;
  }
}

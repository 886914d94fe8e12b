package org.splitring.notes.picture;

/**
 * A picture, with words for those who do not see it.
 *
 * @param title a few words
 * @param description what it shows, in sentences
 * @param inline the picture itself, which holds both, for a page that knows its colours in the dark
 */
public record Drawing(String title, String description, String inline) {

  private static final String WORDS_END = "</desc>";

  /** The picture by itself: it is dark where its reader wants things dark. */
  public String svg() {
    int words = inline.indexOf(WORDS_END) + WORDS_END.length();
    return inline.substring(0, words)
        + "\n<style>"
        + DarkColours.onScreens()
        + "</style>"
        + inline.substring(words);
  }

  /** What stands in for the picture where there is room for one text only. */
  public String alternative() {
    return title + ". " + description;
  }
}

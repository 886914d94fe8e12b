package org.splitring.claims.patch;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.splitring.claims.UnreadableException;

/**
 * The mails that a patch comes in, if it does.
 *
 * @param subjects one for each, without its mark
 */
record Mails(List<String> subjects) {

  private static final Pattern SUBJECT =
      Pattern.compile(
          "^From [0-9a-f]{40} [^\\n]*\\n(?:[^\\n]+\\n)*?Subject: ([^\\n]*(?:\\n[ \\t][^\\n]*)*)",
          Pattern.MULTILINE);
  private static final Pattern ENCODED =
      Pattern.compile(
          "^Content-Transfer-Encoding:[ \\t]*(quoted-printable|base64)[ \\t\\r]*$",
          Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

  Mails {
    subjects = List.copyOf(subjects);
  }

  static Mails in(String name, String text) throws UnreadableException {
    var encoded = ENCODED.matcher(text);
    if (encoded.find()) {
      throw new UnreadableException(
          String.format(
                  Locale.ROOT,
                  "%s: the mail is encoded (%s); give it as it was before it was sent, such as 'git am' or",
                  name,
                  encoded.group(1))
              + " 'git mailinfo' makes it");
    }
    return new Mails(SUBJECT.matcher(text).results().map(Mails::plain).toList());
  }

  private static String plain(MatchResult mail) {
    String line = mail.group(1).replaceAll("\\s*\\n\\s*", " ").strip();
    return line.replaceFirst("^\\[[^\\]]*\\]\\s*", "");
  }
}

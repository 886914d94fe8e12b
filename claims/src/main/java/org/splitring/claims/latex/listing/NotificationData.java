package org.splitring.claims.latex.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.latex.tex.Document;
import org.splitring.model.text.Lines;
import org.splitring.model.text.Passage;
import org.splitring.model.text.Topic;

/**
 * The bits of what a driver writes to notify with data: which queue, and where it will write next.
 *
 * <p>Standard: "Driver Notifications"; the index takes 15 bits, and its last one stands apart.
 */
public final class NotificationData {

  private static final Pattern WORD = Pattern.compile("(?:le|be)32\\s*\\{([^{}]{1,300})\\}");
  private static final Pattern BITS = Pattern.compile("(\\w+)\\s*:\\s*(\\d{1,3})\\s*;");
  private static final String QUEUE = "vqn|vq_index|vq_notif_config_data";
  private static final String MEANT = "16 bits of the queue, 15 of next_off, 1 of next_wrap";

  private NotificationData() {}

  /** A row for each file that is printed and has them. */
  public static List<Passage> in(Document document) throws UnreadableException {
    List<Passage> passages = new ArrayList<>();
    for (Document.Program program : document.programs()) {
      String code = LiveCode.bare(program.text());
      Matcher word = WORD.matcher(code);
      while (code.contains("next_off") && word.find()) {
        Lines at = Lines.one(program.path(), 1);
        String said = said(word.group(1));
        passages.add(new Passage.Value(Topic.REGISTER, "notification data", at, MEANT, said));
      }
    }
    return passages;
  }

  private static String said(String members) {
    return BITS.matcher(members)
        .results()
        .map(
            each ->
                each.group(2)
                    + (each.group(1).matches(QUEUE)
                        ? " bits of the queue"
                        : " of " + each.group(1)))
        .collect(Collectors.joining(", "));
  }
}

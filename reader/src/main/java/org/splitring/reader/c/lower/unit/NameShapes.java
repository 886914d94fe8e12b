package org.splitring.reader.c.lower.unit;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The closed list of shapes of names of functions that are taken to change nothing that is read
 * later: locks, barriers, and what prints, logs, traces, warns or asserts. What stands before the
 * word is a prefix of a system; behind it only words that say which kind it is.
 */
public final class NameShapes {

  private static final String WORD =
      "(?:un|try|spin)?lock|barrier|[rw]?mb|printf?|[fv]printf|printk|log|trace|warn|warning|assert";
  private static final String KIND =
      "irq|irqsave|irqrestore|bh|nested|once|ratelimited|interruptible|killable|sync|"
          + "err|error|info|debug|dbg|level|msg|message|fmt|line|str|hex|on|true|false|eq|ne|"
          + "guard|acquire|release|full|read|write|rcu|all|enter|exit";
  private static final Pattern SHAPE =
      Pattern.compile("_*(?:[a-z0-9]+_+)*(?:" + WORD + ")(?:_+(?:" + KIND + "))*");
  private static final Pattern LOGS =
      Pattern.compile(
          "_*(?:pr|dev|netdev|drm|log|dbg)_(?:err|error|warn|warning|info|notice|debug|dbg|"
              + "emerg|alert|crit|cont|vdbg|devel)(?:_once|_ratelimited)?");
  private static final Pattern TRACES = Pattern.compile("_*trace_[a-z0-9_]+");

  private NameShapes() {}

  public static boolean isExempt(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return SHAPE.matcher(lower).matches()
        || LOGS.matcher(lower).matches()
        || TRACES.matcher(lower).matches();
  }
}

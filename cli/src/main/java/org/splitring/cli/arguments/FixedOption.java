package org.splitring.cli.arguments;

import java.util.Locale;
import java.util.Optional;
import org.splitring.model.claim.Scope;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;

/** The Queue Size and the Queue Align that the source is written for: {@code --fixed size=8}. */
final class FixedOption {

  private static final String SIZE = "size=";
  private static final String ALIGN = "align=";

  private FixedOption() {}

  static Scope of(Arguments arguments) throws UsageException {
    Scope all = Scope.WHOLE;
    for (String given : arguments.many(SourceArguments.FIXED)) {
      Scope one = one(given.replace(" ", ""));
      if (one.size().isPresent() && all.size().isPresent()
          || one.align().isPresent() && all.align().isPresent()) {
        throw new UsageException(
            SourceArguments.FIXED + " " + given + ": another was given; keep one");
      }
      all = all.and(one);
    }
    return all;
  }

  private static Scope one(String given) throws UsageException {
    try {
      if (given.startsWith(SIZE)) {
        int size = Integer.parseInt(given.substring(SIZE.length()));
        return new Scope(Optional.of(new QueueSize(size)), Optional.empty());
      }
      if (given.startsWith(ALIGN)) {
        long align = Long.parseLong(given.substring(ALIGN.length()));
        return new Scope(Optional.empty(), Optional.of(new QueueAlign(align)));
      }
    } catch (IllegalArgumentException notOne) {
      String what = given.startsWith(SIZE) ? "Queue Size" : "Queue Align";
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "%s %s: that is no %s; write a legal power of two",
              SourceArguments.FIXED,
              given,
              what));
    }
    throw new UsageException(
        SourceArguments.FIXED + " " + given + ": write size=N or align=A, as in size=8");
  }
}

package org.splitring.reader;

import static org.splitring.reader.Texts.assertSays;
import static org.splitring.reader.Texts.unread;
import static org.splitring.reader.Texts.up;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** Members of classes that are not seen: what locks or prints by its name leaves the ring. */
class UnseenClassesTest {

  private static ReadClaim read(String behind) throws UnreadableSourceException {
    return Texts.of(
            "ring.cpp",
            "#include <log/Logger.h>",
            "struct queue { char *desc, *avail, *used; Logger log; Logger *far; Mutex lock;",
            "  queue *self(); void lay(char *p, unsigned num, unsigned long align); };",
            "void queue::lay(char *p, unsigned num, unsigned long align) {",
            "  desc = p; avail = p + 16ul * num;",
            "  used = p + ((18ul * num + 6 + align - 1) & ~(align - 1));",
            "  " + behind + " }")
        .read("ring.cpp", "queue::lay");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lock.lock();",
        "lock.unlock();",
        "log.printf(\"laid out\");",
        "log.log_info(\"%u\", num);",
        "far->warn(\"%p\", used);",
        "util::Dbg().printf(\"%p\", used);",
      })
  void whatLocksOrPrintsLeavesTheRing(String behind) throws UnreadableSourceException {
    assertSays(read(behind), Quantity.USED, (n, a) -> up(18 * n + 6, a));
  }

  /** Negative controls: another name, a variable that is handed, what is stored, another object. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "log.place(this);",
        "log.move_lock(this);",
        "util::find(this).lock(&used);",
        "util::find(this).lock();",
        "lock.lock(used);",
        "log.printf(\"%n\", used);",
        "log.printf(&used);",
        "Logger *other = (Logger *)this; other->lock();",
        "auto &other = *(Logger *)&used; other.lock();",
        "util::Dbg().printf(\"%p\", used); used += 2;",
      })
  void whatMayReachTheRingDoesNot(String behind) throws UnreadableSourceException {
    ReadClaim claim = read(behind);
    if (behind.endsWith("+= 2;")) {
      assertSays(claim, Quantity.USED, (n, a) -> up(18 * n + 6, a) + 2);
    } else {
      unread(claim, Quantity.USED);
    }
  }

  private static ReadClaim outside(String behind) throws UnreadableSourceException {
    return Texts.of(
            "ring.cpp",
            "#include <log/Logger.h>",
            "struct queue { char *desc, *avail, *used; };",
            "void lay(queue *q, Logger &log, char *p, unsigned num, unsigned long align) {",
            "  q->desc = p; q->avail = p + 16ul * num;",
            "  q->used = p + ((18ul * num + 6 + align - 1) & ~(align - 1));",
            "  " + behind + " }")
        .read("ring.cpp", "lay");
  }

  /** What is handed to such a member, or streamed, may be taken by reference. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "log.lock(q);",
        "log.lock(q->used);",
        "log << q->used;",
        "log << num << q->used;",
        "log >> q->used;",
        "log << q;",
      })
  void whatIsHandedMayBeChanged(String behind) throws UnreadableSourceException {
    unread(outside(behind), Quantity.USED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"log.lock();", "num = num << 2;", "unsigned m = 1u << num;"})
  void whatIsNotHandedStays(String behind) throws UnreadableSourceException {
    assertSays(outside(behind), Quantity.USED, (n, a) -> up(18 * n + 6, a));
  }
}

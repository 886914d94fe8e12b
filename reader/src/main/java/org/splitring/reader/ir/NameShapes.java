package org.splitring.reader.ir;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The closed list of shapes of names of functions that are taken to change nothing that is read
 * later: locks, barriers, and what prints, logs, traces, warns, asserts or gives up.
 *
 * <p>A name is of such a shape if its words are, in this order: the prefix of a system or library,
 * the word for the thing, and words that say which kind of it or what is done to it. A prefix says
 * nothing of what a function does, so a name with a verb before the thing, as {@code
 * reset_ring_and_unlock}, has none of these shapes.
 */
public final class NameShapes {

  private static final Pattern WORD =
      Pattern.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+|[0-9]+[a-z]*");

  /** What is locked with; by itself, or followed by what is done to it. */
  private static final Set<String> LOCKS =
      words(
          "lock spinlock rwlock seqlock mutex mtx futex rcu srcu sem semaphore critical preempt"
              + " preemption irq irqs interrupts bh");

  /** What is done to a lock, and which kind of it. */
  private static final Set<String> LOCKING =
      words(
          "lock unlock trylock timedlock slock xlock sunlock xunlock rlock runlock wlock wunlock"
              + " rdlock wrlock rdunlock wrunlock spin init destroy take drop acquire release enter"
              + " exit leave hold grab obtain get put wait post signal begin end read write reader"
              + " writer shared exclusive irq irqsave irqrestore irqs save restore disable enable bh"
              + " nested raw local try interruptible killable sync safe noirq section held");

  /** Words of locking that are one by themselves. */
  private static final Set<String> ALONE =
      words(
          "lock unlock trylock spinlock spinunlock slock xlock sunlock xunlock rlock runlock wlock"
              + " wunlock rdlock wrlock");

  /** What locks with an object. */
  private static final Set<String> LOCKERS = words("locker disabler");

  /** How an object holds a lock. */
  private static final Set<String> HOLDING =
      words(
          "locker disabler guard holder scoped scope unique shared auto spin read write reader"
              + " writer recursive raw try q");

  /** What reports. */
  private static final Set<String> REPORTS =
      words(
          "print println eprint eprintln kprint kprintln printf printk fprintf vprintf dprintf"
              + " log klog trace tracef warn warning assert dprint bug panic abort die fatal");

  /** How it is reported. */
  private static final Set<String> REPORTING =
      words(
          "once held ratelimited err error info debug dbg level msg message fmt line str hex on true"
              + " false eq ne guard full");

  private static final Set<String> BARRIERS =
      words("barrier mb rmb wmb fence mfence sfence lfence membar");
  private static final Set<String> ORDERING =
      words("acquire release full read write rcu all seq cst sync smp io dma acq rel store load");

  /** Words before the thing that say that a function does more than its thing. */
  private static final Set<String> VERBS =
      words(
          "and or then with without set reset unset update place lay layout init initialise"
              + " initialize setup make create new build fill compute calculate calc move remap map"
              + " unmap alloc allocate free resize grow shrink change fix align assign write store"
              + " load read copy clear zero swap add remove push pop get put take kick handle do"
              + " run process prepare configure reconfigure enable disable start stop attach detach"
              + " replace rebase relocate");

  private static final Pattern LOGS =
      Pattern.compile(
          "_*(?:pr|dev|netdev|drm|log|dbg)_(?:err|error|warn|warning|info|notice|debug|dbg|"
              + "emerg|alert|crit|cont|vdbg|devel)(?:_once|_ratelimited)?");
  private static final Pattern TRACES = Pattern.compile("_*trace_[a-z0-9_]+");

  private NameShapes() {}

  private static Set<String> words(String all) {
    return Ordered.set(Arrays.asList(all.split(" ")));
  }

  /** Whether a function of that name is taken to change nothing but what it is handed. */
  public static boolean isExempt(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return LOGS.matcher(lower).matches()
        || TRACES.matcher(lower).matches()
        || isShaped(split(name));
  }

  /** Whether objects of a class of that name are taken to hold a lock as long as they live. */
  public static boolean isHolder(String name) {
    List<String> words = split(name.replaceAll("<.*", "").replaceFirst(".*::", ""));
    return words.stream().anyMatch(each -> LOCKS.contains(each) || LOCKERS.contains(each))
        && all(words, LOCKS, HOLDING);
  }

  private static List<String> split(String name) {
    List<String> words = new ArrayList<>();
    WORD.matcher(name)
        .results()
        .forEach(found -> words.add(found.group().toLowerCase(Locale.ROOT)));
    return words;
  }

  private static boolean isShaped(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      List<String> rest = words.subList(i + 1, words.size());
      if (isThing(words.get(i), rest)) {
        return true;
      }
      if (VERBS.contains(words.get(i)) && !opensLock(words, i)) {
        return false;
      }
    }
    return false;
  }

  /** {@code EnterCriticalSection}, {@code AcquireSRWLock}: the verb stands before the lock. */
  private static boolean opensLock(List<String> words, int at) {
    return at + 1 < words.size()
        && LOCKING.contains(words.get(at))
        && isLock(words.get(at + 1), words.subList(at + 2, words.size()));
  }

  private static boolean isThing(String word, List<String> rest) {
    return isLock(word, rest)
        || REPORTS.contains(word) && all(rest, REPORTING, REPORTS)
        || BARRIERS.contains(word) && all(rest, ORDERING, BARRIERS);
  }

  private static boolean isLock(String word, List<String> rest) {
    boolean named = ALONE.contains(word) || LOCKS.contains(word) && !rest.isEmpty();
    return named && all(rest, LOCKS, LOCKING);
  }

  private static boolean all(List<String> words, Set<String> some, Set<String> others) {
    return words.stream().allMatch(each -> some.contains(each) || others.contains(each));
  }
}

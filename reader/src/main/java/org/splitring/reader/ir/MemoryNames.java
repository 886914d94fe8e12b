package org.splitring.reader.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The closed list of shapes of names of functions that give memory, such as {@code kalloc} and
 * {@code dma_alloc_coherent}, or that translate addresses of one space to those of another, such as
 * {@code gpa_to_hva}.
 *
 * <p>Such a name has a word for giving, mapping or translating; all other words behind it say which
 * memory or how. What stands before is the prefix of a system, and speaks neither of something that
 * is done nor of a queue: {@code vring_alloc} may lay out as well.
 */
public final class MemoryNames {

  private static final Pattern WORD =
      Pattern.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+|[0-9]+[a-z]*");

  private static final Set<String> GIVES =
      words(
          "alloc allocate malloc calloc zalloc kalloc kmalloc kzalloc kcalloc vmalloc vzalloc"
              + " dmalloc palloc valloc memalign xmalloc xzalloc xcalloc xmemalign");

  private static final Set<String> MAPS = words("map mmap ioremap");

  /** Which memory, and how it is given. */
  private static final Set<String> MEMORY =
      words(
          "mem memory page pages phys physical contiguous contig coherent consistent noncoherent"
              + " dma aligned align zero zeroed zeroing buffer buf heap pool kernel low high frame"
              + " frames uncached noncached cached atomic node nodes array bytes shared exact size"
              + " order region block single range gpa hva iova pa va addr address space guest user"
              + " attrs flags early boot raw 4k 64 32 16 ex with nofail safe internal");

  private static final Set<String> SPACES =
      words(
          "gpa hva hpa gva guest host phys physical virt virtual pa va paddr vaddr kva kvaddr bus"
              + " dma iova machine mfn pfn page user kernel flat ram ptr ipa");

  private static final Set<String> TRANSLATED =
      words("addr address ptr pointer range len memory mem gpa flat safe offset fast");

  private static final Set<String> TRANSLATES = words("vtophys kvtop vtop ptov ptovirt virttophys");

  /** What is done besides, or with what: such a name may mean more than memory. */
  private static final Set<String> MORE =
      words(
          "ring rings vring vq vqs virtq virtqs virtqueue queue queues desc descs descriptor"
              + " descriptors avail used init setup set unset reset free unmap release destroy and"
              + " or then create new make add remove update place layout lay fill reserve resize"
              + " realloc grow shrink move copy swap replace chain get put");

  private MemoryNames() {}

  private static Set<String> words(String all) {
    return Ordered.set(List.of(all.split(" ")));
  }

  /** Whether a name has one of the shapes. */
  public static boolean givesMemory(String name) {
    List<String> words = new ArrayList<>();
    WORD.matcher(name.replaceAll("([a-z])2([a-z])", "$1_to_$2"))
        .results()
        .forEach(found -> words.add(found.group().toLowerCase(Locale.ROOT)));
    if (words.stream().anyMatch(MORE::contains)) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      List<String> behind = words.subList(i + 1, words.size());
      boolean gives =
          GIVES.contains(words.get(i)) && MEMORY.containsAll(behind)
              || MAPS.contains(words.get(i)) && isMapped(words, i)
              || TRANSLATES.contains(words.get(i)) && TRANSLATED.containsAll(behind)
              || isTranslation(words, i);
      if (gives) {
        return true;
      }
    }
    return false;
  }

  /** Memory is mapped, or what is mapped is memory. */
  private static boolean isMapped(List<String> words, int at) {
    List<String> behind = words.subList(at + 1, words.size());
    boolean named = !words.get(at).equals("map") || !behind.isEmpty();
    return MEMORY.containsAll(behind) && (named || at > 0 && MEMORY.contains(words.get(at - 1)));
  }

  /** One space to another: {@code phys_to_virt}, or {@code physical_from_virtual}. */
  private static boolean isTranslation(List<String> words, int at) {
    return (words.get(at).equals("to") || words.get(at).equals("from"))
        && at > 0
        && at + 1 < words.size()
        && SPACES.contains(words.get(at - 1))
        && SPACES.contains(words.get(at + 1))
        && TRANSLATED.containsAll(words.subList(at + 2, words.size()));
  }
}

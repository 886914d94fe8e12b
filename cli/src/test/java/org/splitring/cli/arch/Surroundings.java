package org.splitring.cli.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.charset.Charset;
import java.text.DecimalFormat;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/** What no class asks of the machine that it happens to run on, each as a rule. */
final class Surroundings {

  /** The door through which the program gets what is not its own. */
  private static final String SERVICES = "org\\.splitring\\.cli\\.services\\.Services";

  static final ArchRule NOTHING_ASKS_THE_DAY =
      noClasses()
          .that()
          .haveNameNotMatching(SERVICES)
          .should()
          .accessTargetWhere(new Unsaid(Clock.class, List.of()))
          .orShould()
          .accessTargetWhere(
              new AnyOf(
                  "an asking for the time or the zone",
                  List.of(
                      new Asking(Clock.class, "system"),
                      new Asking(Clock.class, "systemUTC"),
                      new Asking(Clock.class, "systemDefaultZone"),
                      new Asking(InstantSource.class, "system"),
                      new Asking(ZoneId.class, "systemDefault"),
                      new Asking(TimeZone.class, "getDefault"),
                      new Asking(System.class, "currentTimeMillis"),
                      new Asking(Date.class, "<init>"))))
          .because("the day is that of the clock that is handed in");

  static final ArchRule NOTHING_FORMATS_FOR_A_LOCALE =
      noClasses()
          .should()
          .accessTargetWhere(new Unsaid(Locale.class, List.of()))
          .orShould()
          .accessTargetWhere(
              new AnyOf(
                  "a formatting for the locale of the machine",
                  List.of(
                      new Asking(String.class, "formatted"),
                      new Asking(DecimalFormat.class, "<init>"),
                      new Asking(MessageFormat.class, "format"),
                      new Asking(Locale.class, "getDefault"))))
          .because("numbers and words are the same everywhere: say Locale.ROOT");

  static final ArchRule NOTHING_READS_IN_A_CHARSET_OF_THE_MACHINE =
      noClasses()
          .should()
          .accessTargetWhere(
              new Unsaid(
                  Charset.class, List.of("java.nio.file.Files.", "java.lang.String.<init>([C")))
          .orShould()
          .accessTargetWhere(
              new AnyOf(
                  "an asking for the charset",
                  List.of(new Asking(Charset.class, "defaultCharset"))))
          .because("text is UTF-8 everywhere, and Files alone takes that for granted");

  static final List<ArchRule> ALL =
      List.of(
          NOTHING_ASKS_THE_DAY,
          NOTHING_FORMATS_FOR_A_LOCALE,
          NOTHING_READS_IN_A_CHARSET_OF_THE_MACHINE);

  private Surroundings() {}

  private record Asking(Class<?> owner, String name) {}

  /** Those methods and constructors, whatever they are given. */
  private static final class AnyOf extends DescribedPredicate<JavaAccess<?>> {
    private final List<Asking> askings;

    private AnyOf(String description, List<Asking> askings) {
      super(description);
      this.askings = askings;
    }

    @Override
    public boolean test(JavaAccess<?> access) {
      return askings.stream()
          .anyMatch(
              each ->
                  access.getTargetOwner().isEquivalentTo(each.owner())
                      && access.getTarget().getName().equals(each.name()));
    }
  }
}

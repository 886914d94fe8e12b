package org.splitring.cli.arch;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Calendar;
import java.util.Date;
import java.util.List;

/** What no class asks of the machine that it happens to run on, each as a rule. */
final class Surroundings {

  /** The interface that hands the program what is not its own. */
  private static final String SERVICES = "org\\.splitring\\.cli\\.Services";

  static final ArchRule NOTHING_ASKS_THE_DAY =
      noClasses()
          .that()
          .haveNameNotMatching(SERVICES)
          .should()
          .callMethodWhere(
              target(name("now"))
                  .and(target(owner(resideInAPackage("java.time.."))))
                  .and(target(rawParameterTypes(InstantSource.class)).negate())
                  .and(target(rawParameterTypes(Clock.class)).negate()))
          .orShould()
          .callMethodWhere(
              target(owner(resideInAPackage("java.time")))
                  .and(
                      target(name("system"))
                          .or(target(name("systemUTC")))
                          .or(target(name("systemDefaultZone")))))
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Calendar.class, "getInstance")
          .orShould()
          .callConstructor(Date.class)
          .because("the day is that of the clock that is handed in");

  static final List<ArchRule> ALL = List.of(NOTHING_ASKS_THE_DAY);

  private Surroundings() {}
}

package org.splitring.testing;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutionResult.Status;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import org.opentest4j.AssertionFailedError;

/**
 * Makes every property failure say its counterexample first, and then the command that runs just
 * this case again; {@code -Dsplitring.seed} is the seed that the command hands back.
 */
public final class RerunHook implements AroundPropertyHook {

  /** The system property that holds the seed to be used. */
  public static final String SEED = "splitring.seed";

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    if (context.targetMethod().getParameterCount() == 0) {
      return property.execute();
    }
    Optional.ofNullable(System.getProperty(SEED)).ifPresent(seed -> use(seed, context));
    PropertyExecutionResult result = property.execute();
    return result.status() == Status.FAILED ? result.mapToFailed(told(context, result)) : result;
  }

  /** Nothing but the seed decides then: what is kept of an earlier failure is left alone. */
  private static void use(String seed, PropertyLifecycleContext context) {
    context.attributes().setSeed(seed);
    context.attributes().setAfterFailure(AfterFailureMode.RANDOM_SEED);
  }

  private static Throwable told(PropertyLifecycleContext context, PropertyExecutionResult result) {
    String why = result.throwable().map(Throwable::getMessage).orElse("the property is false");
    Optional<List<Object>> sample = result.falsifiedParameters();
    String first =
        sample
            .map(values -> "counterexample: " + Sample.text(context.targetMethod(), values))
            .orElse("no counterexample");
    String again =
        result
            .seed()
            .map(seed -> "\nto run it again: " + Rerun.command(context.targetMethod(), seed))
            .orElse("");
    AssertionFailedError told =
        new AssertionFailedError(first + again + "\n" + why, result.throwable().orElse(null));
    result.throwable().ifPresent(cause -> told.setStackTrace(cause.getStackTrace()));
    return told;
  }
}

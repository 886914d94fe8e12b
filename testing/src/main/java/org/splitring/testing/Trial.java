package org.splitring.testing;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.Optional;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** One property run by itself inside a test, to see what it says when it fails. */
public final class Trial {

  private Trial() {}

  /**
   * The message of the property's failure, if it fails.
   *
   * @param property its name; with the types of its parameters in parentheses if it has some
   */
  public static Optional<String> failure(Class<?> container, String property) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectMethod(container.getName() + "#" + property))
            // Kept apart from the tests around it, and quiet: the failure is wanted.
            .configurationParameter("jqwik.database", "target/jqwik-trials")
            .configurationParameter("jqwik.failures.after.default", "RANDOM_SEED")
            .configurationParameter("jqwik.reporting.usejunitplatform", "true")
            .build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, listener);
    TestExecutionSummary summary = listener.getSummary();
    if (summary.getTestsStartedCount() != 1) {
      throw new IllegalArgumentException("not one property but " + summary.getTestsStartedCount());
    }
    return summary.getFailures().stream()
        .map(failure -> String.valueOf(failure.getException().getMessage()))
        .findFirst();
  }
}

package org.splitring.cli.arch;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.lang.reflect.Executable;
import java.util.List;
import java.util.stream.Stream;

/**
 * A use of a method or constructor of Java that could be given a value of some type, as an overload
 * of the same name is, and takes the machine's own instead.
 */
final class Unsaid extends DescribedPredicate<JavaAccess<?>> {

  private final Class<?> type;
  private final List<String> except;

  /**
   * @param except what takes nothing of the machine all the same, as the beginnings of full names
   */
  Unsaid(Class<?> type, List<String> except) {
    super("a use without a %s that takes one", type.getSimpleName());
    this.type = type;
    this.except = List.copyOf(except);
  }

  @Override
  public boolean test(JavaAccess<?> access) {
    if (!(access.getTarget() instanceof CodeUnitAccessTarget target)
        || !access.getTargetOwner().getName().startsWith("java.")) {
      return false;
    }
    Class<?> owner = access.getTargetOwner().reflect();
    boolean said =
        target.getRawParameterTypes().stream().anyMatch(each -> each.isEquivalentTo(type));
    return !said
        && except.stream().noneMatch(target.getFullName()::startsWith)
        && overloads(owner, target.getName()).anyMatch(this::takes);
  }

  private boolean takes(Executable overload) {
    return List.of(overload.getParameterTypes()).contains(type);
  }

  private static Stream<? extends Executable> overloads(Class<?> owner, String name) {
    return name.equals("<init>")
        ? Stream.of(owner.getConstructors())
        : Stream.of(owner.getMethods()).filter(each -> each.getName().equals(name));
  }
}

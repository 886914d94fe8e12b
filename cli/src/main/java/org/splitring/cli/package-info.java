/**
 * The command line: arguments in, a report and an exit status out.
 *
 * <p>{@link org.splitring.cli.Main} is the door. What is found out comes from {@link
 * org.splitring.cli.services.Services}; how it is shown is the business of the packages below.
 */
@NullMarked
package org.splitring.cli;

import org.jspecify.annotations.NullMarked;

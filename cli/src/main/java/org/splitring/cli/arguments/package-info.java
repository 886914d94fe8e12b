/** What a user may say, and what it means. */
@NullMarked
package org.splitring.cli.arguments;

import org.jspecify.annotations.NullMarked;

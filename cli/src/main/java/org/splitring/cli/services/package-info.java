/** What the commands ask the other modules for, put behind one interface. */
@NullMarked
package org.splitring.cli.services;

import org.jspecify.annotations.NullMarked;

/** Single tables and pictures that are checked in with documents of others. */
@NullMarked
package org.splitring.notes.fragment;

import org.jspecify.annotations.NullMarked;

/**
 * Owns the command line: one small class per subcommand of the jar.
 */
@NullMarked
package org.yizhan.commands;

import org.jspecify.annotations.NullMarked;

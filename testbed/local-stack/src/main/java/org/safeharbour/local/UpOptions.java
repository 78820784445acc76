package org.safeharbour.local;

import java.nio.file.Path;

/**
 * What was asked of {@code ./up}.
 *
 * @param data the data folder, null for the usual one
 * @param fresh start over with an empty data folder
 * @param check temporary data folder, end with the job's line
 * @param help only say how it is used
 */
record UpOptions(Path data, boolean fresh, boolean check, boolean help) {
    static UpOptions parse(String[] arguments) {
        Path data = null;
        boolean fresh = false;
        boolean check = false;
        boolean help = false;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--fresh" -> fresh = true;
                case "--check" -> check = true;
                case "--help", "-h" -> help = true;
                case "--data" -> {
                    i++;
                    if (i == arguments.length) {
                        throw new StackFailure("up.data.missing");
                    }
                    data = Path.of(arguments[i]);
                }
                default -> throw new StackFailure("up.unknown.option", arguments[i]);
            }
        }
        if (check && (data != null || fresh)) {
            throw new StackFailure("up.check.alone");
        }
        return new UpOptions(data, fresh, check, help);
    }
}

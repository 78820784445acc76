package org.safeharbour.kit.work;

import java.sql.SQLException;
import java.util.StringJoiner;

/** Says what failed and where without quoting anything: messages of exceptions may hold the data they failed on. */
public final class FailureText {
    private static final int DEPTH = 5;

    private FailureText() {}

    /** Classes of the exception and its causes, SQL states, and the place in our own code. */
    public static String of(Throwable failure) {
        var text = new StringJoiner(" < ");
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < DEPTH; cause = cause.getCause()) {
            var state = cause instanceof SQLException sql ? "(" + sql.getSQLState() + ")" : "";
            text.add(cause.getClass().getSimpleName() + state + place(cause));
            depth++;
        }
        return text.toString();
    }

    private static String place(Throwable cause) {
        for (var frame : cause.getStackTrace()) {
            if (frame.getClassName().startsWith("org.safeharbour.")) {
                return " at " + frame.getFileName() + ":" + frame.getLineNumber();
            }
        }
        return "";
    }
}

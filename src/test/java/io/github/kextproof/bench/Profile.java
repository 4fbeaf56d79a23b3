package io.github.kextproof.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;

/**
 * What a flight recording says of how much of a program's work is writing evidence down.
 *
 * @param ofReport samples of running Java code of the package {@code report} and of Allure, or called by them
 * @param ofAll samples of all running Java code
 */
record Profile(int ofReport, int ofAll) {
    static Profile read(Path recording) {
        int ofReport = 0;
        int ofAll = 0;
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample")) {
                    ofAll++;
                    ofReport += isOfReport(event.getStackTrace()) ? 1 : 0;
                }
            }
        } catch (IOException unreadable) {
            throw new BenchException("cannot read " + recording, unreadable);
        }
        return new Profile(ofReport, ofAll);
    }

    private static boolean isOfReport(@Nullable RecordedStackTrace trace) {
        List<RecordedFrame> frames = trace == null ? List.of() : trace.getFrames();
        return frames.stream()
                .map(frame -> frame.getMethod().getType().getName())
                .anyMatch(Profile::isReport);
    }

    private static boolean isReport(String type) {
        return type.startsWith("io.github.kextproof.report.") || type.startsWith("io.qameta.allure.");
    }

    double share() {
        return (double) ofReport / ofAll;
    }
}

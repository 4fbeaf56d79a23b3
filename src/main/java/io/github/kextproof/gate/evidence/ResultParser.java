package io.github.kextproof.gate.evidence;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Reads one result file's JSON; keys that say nothing to a gate are passed over. */
final class ResultParser {
    private final Pool pool;
    private final Attachments attachments;

    ResultParser(Pool pool, Attachments attachments) {
        this.pool = pool;
        this.attachments = attachments;
    }

    /** @param file as in {@link Result#file} */
    Result read(String file, byte[] bytes) throws Unreadable {
        return Json.object(bytes, in -> result(file, in));
    }

    /** Containers say nothing to a gate but where their attachments are. */
    void checkContainer(byte[] bytes) throws Unreadable {
        Json.object(bytes, in -> {
            attachments.inside(in);
            return true;
        });
    }

    private Result result(String file, JsonParser in) throws IOException, Unreadable {
        Draft draft = new Draft();
        LabelReader labels = new LabelReader(pool);
        Keys keys = new Keys("");
        for (String key = keys.next(in); !key.isEmpty(); key = keys.next(in)) {
            switch (key) {
                case "labels" -> labels.labels(in);
                case "parameters" -> labels.parameters(in);
                case "statusdetails" -> details(in, draft);
                case "steps", "attachments" -> attachments.inside(in);
                default -> draft.take(key, in);
            }
        }
        return draft.result(file, labels.gathered());
    }

    private static void details(JsonParser in, Draft draft) throws IOException, Unreadable {
        if (!Values.opens(in, JsonToken.START_OBJECT, "statusDetails")) {
            return;
        }
        Keys keys = new Keys("statusDetails.");
        for (String key = keys.next(in); !key.isEmpty(); key = keys.next(in)) {
            switch (key) {
                case "message" -> draft.message(Values.text(in, "statusDetails.message"));
                case "flaky" -> draft.flaky(Values.truth(in, "statusDetails.flaky"));
                default -> Json.skip(in);
            }
        }
    }
}

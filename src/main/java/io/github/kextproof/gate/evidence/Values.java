package io.github.kextproof.gate.evidence;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;

/** Single values of a result, each of the type it should have. Null is as good as nothing, everywhere. */
final class Values {
    private Values() {}

    /** Numbers and truth values stand for their text, as in Allure's own reader; empty text is none. */
    static Optional<String> text(JsonParser in, String what) throws IOException, Unreadable {
        if (in.currentToken().isStructStart()) {
            throw wrongType(in, what, "text");
        }
        return in.currentToken() == JsonToken.VALUE_NULL
                ? Optional.empty()
                : Optional.of(in.getText()).filter(text -> !text.isEmpty());
    }

    /** What is one of a few words, which a number never is, though Allure's own reader counts them. */
    static Optional<String> word(JsonParser in, String what) throws IOException, Unreadable {
        if (in.currentToken() == JsonToken.VALUE_NULL) {
            return Optional.empty();
        }
        if (in.currentToken() != JsonToken.VALUE_STRING) {
            throw wrongType(in, what, "text");
        }
        return Optional.of(in.getText());
    }

    static boolean truth(JsonParser in, String what) throws Unreadable {
        return switch (in.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE, VALUE_NULL -> false;
            default -> throw wrongType(in, what, "true or false");
        };
    }

    /** Whether there is such a structure to go through: a list or an object. */
    static boolean opens(JsonParser in, JsonToken start, String what) throws Unreadable {
        if (in.currentToken() == JsonToken.VALUE_NULL) {
            return false;
        }
        if (in.currentToken() != start) {
            throw wrongType(in, what, Json.kind(start));
        }
        return true;
    }

    static Unreadable wrongType(JsonParser in, String what, String expected) {
        return new Unreadable(EvidenceWords.wrongType(what, Json.kind(in.currentToken()), expected));
    }
}

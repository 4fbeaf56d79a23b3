package io.github.kextproof.report;

import io.github.kextproof.journey.Owner;
import java.util.ArrayList;
import java.util.List;

/**
 * Sorts results by whose fault they are: by the owner's line of {@link
 * io.github.kextproof.journey.Finding#message() the message}, since only status and message reach Allure's categories.
 */
final class Categories {
    private static final String ANYTHING = "[\\s\\S]*";
    private static final String NOT_FINISHED = "not finished: ";

    /** One of Allure's, with its names: the whole message must match, and the status be one of these. */
    record Category(String name, String messageRegex, List<String> matchedStatuses) {}

    private Categories() {}

    static List<Category> all() {
        List<Category> categories = new ArrayList<>();
        categories.add(category("Product: Defender or macOS misbehaved", owned(Owner.PRODUCT), "failed", "broken"));
        categories.add(category("Approval: nobody pressed Allow in time", owned(Owner.APPROVAL), "failed", "broken"));
        categories.add(category("Lab: the Mac, its network or its accounts", owned(Owner.LAB), "failed", "broken"));
        categories.add(category("Configuration: inventory or package", owned(Owner.CONFIGURATION), "failed", "broken"));
        categories.add(category("Not finished: the run was ended", NOT_FINISHED + ANYTHING, "failed", "broken"));
        categories.add(category("Harness: kextproof itself", owned(Owner.HARNESS), "failed", "broken"));
        categories.add(category("Harness: an unexpected exception", ownerless(), "failed", "broken"));
        categories.add(category("Not applicable to the Mac", ANYTHING, "skipped"));
        return categories;
    }

    private static String owned(Owner owner) {
        return ANYTHING + line(owner.shown()) + "(\\n" + ANYTHING + ")?";
    }

    /** No finding at all: some other exception ended the test. */
    private static String ownerless() {
        return "(?!" + NOT_FINISHED + ")(?!" + ANYTHING + line("\\w+") + ")" + ANYTHING;
    }

    private static String line(String owner) {
        return "\\n {2}owner {6}" + owner;
    }

    private static Category category(String name, String messageRegex, String... statuses) {
        return new Category(name, messageRegex, List.of(statuses));
    }
}

package io.github.kextproof.approval;

import io.github.kextproof.mac.MacName;
import io.github.kextproof.macos.PolicyRow;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The place where Allow is to be pressed, and how to tell that it was.
 *
 * @param developer whose software the pane offers to allow
 * @param offered on the Mac's clock, when macOS made the offer; it stands for 30 minutes
 * @param clock reads the Mac's clock
 * @param policy reads the policy row that Allow changes
 * @param poll between two looks
 * @param announcer takes what a person is asked to do
 */
public record Desk(
        MacName mac,
        String developer,
        Instant offered,
        Supplier<Instant> clock,
        Supplier<PolicyRow> policy,
        Duration poll,
        Consumer<String> announcer) {}

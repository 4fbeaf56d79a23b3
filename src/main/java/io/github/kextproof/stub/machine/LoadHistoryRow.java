package io.github.kextproof.stub.machine;

import java.time.Instant;

/**
 * A row of table kext_load_history_v3.
 *
 * @param path of the staged copy
 * @param created when the extension was first asked for, on the Mac's clock
 * @param lastSeen when it was last asked for
 */
public record LoadHistoryRow(
        String path, String teamId, String bundleId, String bootUuid, Instant created, Instant lastSeen) {}

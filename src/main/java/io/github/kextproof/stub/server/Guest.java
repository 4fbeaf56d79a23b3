package io.github.kextproof.stub.server;

import io.github.kextproof.stub.shell.Account;
import io.github.kextproof.stub.shell.Surroundings;
import java.time.InstantSource;
import java.util.List;

/**
 * The machine behind a server, from one boot to the next.
 *
 * @param account the only one that may log in
 * @param password of that account
 * @param authorizedKeys lines of its authorized_keys file
 * @param clock the machine's own
 */
public record Guest(
        Account account, String password, List<String> authorizedKeys, Surroundings surroundings, InstantSource clock) {
    public Guest {
        authorizedKeys = List.copyOf(authorizedKeys);
    }
}

package io.github.kextproof.contract;

import java.io.IOException;

/** The contract, held against a stub Mac in this program. */
class EmbeddedMacContractIT extends MacContract {
    @Override
    MacUnderContract start() throws IOException {
        return MacUnderContract.stub("10.15.7", false, false);
    }
}

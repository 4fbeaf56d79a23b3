package io.github.kextproof.contract;

import java.io.IOException;

/** The contract, held against a stub Mac in a container, whose login shell is zsh. */
class MacContractContainerIT extends MacContract {
    @Override
    MacUnderContract start() throws IOException {
        return MacUnderContract.stub("10.15.7", false, true);
    }
}

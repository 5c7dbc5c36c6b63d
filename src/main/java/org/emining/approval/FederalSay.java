package org.emining.approval;

import org.emining.approval.flow.FederalEffect;
import org.emining.approval.flow.FederalScope;

/** What the federation has to say on a case: how much, and about what. */
record FederalSay(FederalEffect effect, FederalScope scope) {

    static final FederalSay NONE = new FederalSay(FederalEffect.NOT_REQUIRED, FederalScope.NONE);

    FederalSay {
        if ((effect == FederalEffect.NOT_REQUIRED) != (scope == FederalScope.NONE)) {
            throw new IllegalArgumentException("a say without a scope, or a scope without a say: " + effect + scope);
        }
    }
}

package org.emining.approval;

import org.emining.testsupport.Api;

/** People who judge, for tests of other features. */
public final class Judges {

    private Judges() {}

    /** A reviewer of an authority of Balochistan that hears its appeals from now on. */
    public static Api anAppealBody() {
        return CaseWorld.anAppealBody();
    }
}

package io.github.kextproof.stub.screen;

/** How an element is drawn; accessibility knows nothing of it. */
public enum Look {
    /** Takes part in the tree, but shows nothing of its own. */
    UNSEEN,
    WINDOW,
    APP_WINDOW,
    ALERT_WINDOW,
    /** Over everything, with the wallpaper behind it. */
    LOCK_WINDOW,
    /** Nothing but black. */
    DARKNESS,
    CLOSE,
    MINIMIZE,
    ZOOM,
    TITLE,
    BODY,
    STRONG,
    SMALL,
    HEADLINE,
    BUTTON,
    DEFAULT_BUTTON,
    TABS,
    TAB,
    SELECTED_TAB,
    SHEET,
    ROW,
    BOX,
    TICKED_BOX,
    FIELD,
    AVATAR,
    NAME,
    RADIO,
    SELECTED_RADIO,
    LOCK,
    SHIELD,
    WARNING_SHIELD,
    WARNING,
    BANNER,
    CARD,
    TILE,
    RULE
}

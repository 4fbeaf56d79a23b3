package io.github.kextproof.stub.screen;

import java.awt.Color;

/** Draws an element and what is in it, each by its look. */
final class Painter {
    private final Canvas canvas;
    private final Surfaces surfaces;
    private final Controls controls;

    Painter(Canvas canvas) {
        this.canvas = canvas;
        this.surfaces = new Surfaces(canvas);
        this.controls = new Controls(canvas);
    }

    /** A line for each look. */
    void draw(Element element) {
        Place place = element.place();
        Palette palette = canvas.palette();
        switch (element.look()) {
            case UNSEEN -> {}
            case WINDOW -> surfaces.window(place, palette.body());
            case APP_WINDOW -> surfaces.window(place, palette.appBody());
            case ALERT_WINDOW -> surfaces.alert(place);
            case LOCK_WINDOW -> surfaces.lock(place);
            case DARKNESS -> surfaces.darkness(place);
            case TABS -> surfaces.group(place);
            case SHEET -> surfaces.sheet(place);
            case ROW -> surfaces.row(place);
            case RULE -> surfaces.rule(place);
            case CARD -> surfaces.card(place);
            case BANNER -> surfaces.banner(place);
            case WARNING -> surfaces.warning(place);
            case SHIELD, WARNING_SHIELD -> surfaces.shield(place, element.look() == Look.SHIELD);
            case AVATAR -> surfaces.avatar(place);
            case CLOSE -> controls.light(element, 0xff5f57);
            case MINIMIZE -> controls.light(element, 0xfebc2e);
            case ZOOM -> controls.light(element, 0x28c840);
            case BUTTON, DEFAULT_BUTTON -> controls.button(element, element.look() == Look.DEFAULT_BUTTON);
            case TAB, SELECTED_TAB -> controls.tab(element, element.look() == Look.SELECTED_TAB);
            case RADIO, SELECTED_RADIO -> controls.radio(element, element.look() == Look.SELECTED_RADIO);
            case BOX, TICKED_BOX -> controls.box(element, element.look() == Look.TICKED_BOX);
            case FIELD -> controls.field(element);
            case LOCK -> controls.lock(element);
            case TILE -> controls.tile(element);
            case NAME -> canvas.textCentered(element.text(), place, 18, true, Color.WHITE);
            case TITLE -> canvas.textCentered(element.text(), place, 13, false, palette.faint());
            case HEADLINE -> canvas.textCentered(element.text(), place, 26, true, palette.ink());
            case STRONG -> canvas.textLeft(element.text(), place.x(), place.middle(), 13, true, palette.ink());
            case BODY -> canvas.textLeft(element.text(), place.x(), place.middle(), 13, false, palette.ink());
            case SMALL -> canvas.textWrapped(element.text(), place, 12, palette.faint());
        }
        element.children().forEach(this::draw);
    }
}

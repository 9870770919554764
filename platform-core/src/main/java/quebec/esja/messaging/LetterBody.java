package quebec.esja.messaging;

import java.util.Locale;

/// The two bodies of a letter: plain text, and HTML that works without images or remote content.
record LetterBody(String text, String html) {

    static LetterBody of(Letter letter) {
        StringBuilder text = new StringBuilder();
        StringBuilder html = new StringBuilder();
        for (String paragraph : letter.paragraphs()) {
            text.append(paragraph).append("\n\n");
            html.append("<p style=\"margin:0 0 16px\">")
                    .append(escaped(paragraph).replace("\n", "<br>"))
                    .append("</p>");
        }
        letter.button()
                .ifPresent(button -> {
                    text.append(button.label()).append(" :\n").append(button.url()).append("\n\n");
                    html.append("<p style=\"margin:24px 0\"><a href=\"")
                            .append(escaped(button.url()))
                            .append(
                                    "\" style=\"background:#0B6E4F;color:#FFFFFF;padding:12px 20px;border-radius:8px;"
                                            + "text-decoration:none;font-weight:600;display:inline-block\">")
                            .append(escaped(button.label()))
                            .append(
                                    "</a></p><p style=\"margin:0 0 16px;font-size:14px;word-break:break-all\">")
                            .append(escaped(button.url()))
                            .append("</p>");
                });
        text.append("-- \n")
                .append(letter.sender())
                .append('\n')
                .append(letter.reason())
                .append('\n');
        String page =
                """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title></head>
                <body style="margin:0;background:#FBF9F5;color:#17212B;font-family:'Instrument Sans',Helvetica,Arial,sans-serif;font-size:16px;line-height:1.5">
                <div style="max-width:560px;margin:0 auto;padding:32px 24px">
                <p style="margin:0 0 24px;font-weight:600">%s</p>
                %s
                <p style="margin:32px 0 0;padding-top:16px;border-top:1px solid #E4DED4;font-size:14px;color:#4A545E">%s</p>
                </div></body></html>
                """
                        .formatted(
                                language(letter.locale()),
                                escaped(letter.subject()),
                                escaped(letter.sender()),
                                html,
                                escaped(letter.reason()));
        return new LetterBody(text.toString(), page);
    }

    static String language(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? "en" : "fr";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

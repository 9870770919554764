package quebec.esja.workspace;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.SystemMessagesProvider;
import quebec.esja.texts.Texts;

/// What Vaadin says when the page itself can say nothing any more.
final class SystemTexts implements SystemMessagesProvider {

    private static final long serialVersionUID = 1L;

    @Override
    public SystemMessages getSystemMessages(SystemMessagesInfo info) {
        var texts = Texts.of(info.getLocale());
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredCaption(texts.get("workspace.session.title"));
        messages.setSessionExpiredMessage(texts.get("workspace.session.sentence"));
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setInternalErrorCaption(texts.get("workspace.fault.title"));
        messages.setInternalErrorMessage(texts.get("workspace.fault.sentence"));
        messages.setCookiesDisabledCaption(texts.get("workspace.cookies.title"));
        messages.setCookiesDisabledMessage(texts.get("workspace.cookies.sentence"));
        messages.setCookiesDisabledNotificationEnabled(true);
        return messages;
    }
}

package quebec.esja.invitations;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import quebec.esja.jobs.PoleJob;
import quebec.esja.keycloak.Identities;
import quebec.esja.keycloak.Invitation;
import quebec.esja.keycloak.Newcomer;
import quebec.esja.keycloak.OrganizationRef;
import quebec.esja.members.Members;
import quebec.esja.members.Members.DueInvitation;
import quebec.esja.messaging.Letter;
import quebec.esja.messaging.Outbox;
import quebec.esja.messaging.PublicUrl;
import quebec.esja.profile.PoleProfiles;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// Gives each new member an account in Keycloak and one mail: to choose a password, or to learn that this Pôle is theirs too.
@Configuration(proxyBeanMethods = false)
public class Invitations {

    private static final Logger LOG = LoggerFactory.getLogger(Invitations.class);
    private static final int AT_ONCE = 10;

    private final Members members;
    private final Identities identities;
    private final Outbox outbox;
    private final PoleProfiles profiles;
    private final PublicUrl site;

    public Invitations(
            Members members,
            Identities identities,
            Outbox outbox,
            PoleProfiles profiles,
            PublicUrl site) {
        this.members = members;
        this.identities = identities;
        this.outbox = outbox;
        this.profiles = profiles;
        this.site = site;
    }

    @Bean
    PoleJob sendInvitations() {
        return new PoleJob("send-invitations", Duration.ofSeconds(3), this::sendDue);
    }

    /// Sends what is due in the bound Pôle. One that fails is tried again in a few minutes.
    public void sendDue() {
        List<DueInvitation> due = members.takeDueInvitations(AT_ONCE);
        if (due.isEmpty()) {
            return;
        }
        Optional<OrganizationRef> organization =
                identities.organization(TenantScope.current().slug());
        if (organization.isEmpty()) {
            LOG.warn(
                    "The Pôle {} has no Organization: its invitations wait.",
                    TenantScope.current().slug());
            return;
        }
        due.forEach(invitation -> send(invitation, organization.get()));
    }

    private void send(DueInvitation due, OrganizationRef organization) {
        Language language = Language.ofCode(due.locale()).orElse(Language.FRENCH);
        switch (identities.invite(new Newcomer(due.email(), due.name(), language), organization)) {
            case Invitation.MailSent _ -> members.invitationSent(due.member());
            case Invitation.AlreadySignsIn _ -> {
                outbox.queue(welcome(due, language));
                members.invitationSent(due.member());
            }
            case Invitation.MailFailed _ ->
                    LOG.warn("An invitation of {} did not leave.", organization.alias());
            case Invitation.Disabled _ -> {
                LOG.warn(
                        "An invitation of {} is for an account that is disabled.",
                        organization.alias());
                members.invitationSent(due.member());
            }
        }
    }

    private Letter welcome(DueInvitation due, Language language) {
        Texts texts = Texts.of(language);
        String pole = profiles.read().data().name();
        return new Letter(
                due.email(),
                language.locale(),
                profiles.read().data().programme(),
                texts.get("members.welcome.subject", pole),
                List.of(
                        texts.get("members.welcome.greeting", due.name()),
                        texts.get("members.welcome.body", pole)),
                Optional.of(
                        new Letter.Button(
                                texts.get("members.welcome.button"),
                                site.to("/app/" + TenantScope.current().slug()))),
                texts.get("members.welcome.reason", pole));
    }
}

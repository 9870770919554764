package quebec.esja.contacts;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import quebec.esja.jobs.PoleJob;

@Configuration(proxyBeanMethods = false)
class ContactJobs {

    @Bean
    PoleJob careForContacts(ContactRound round, ContactRequests requests) {
        return new PoleJob(
                "care-for-contacts",
                Duration.ofHours(6),
                () -> {
                    round.go();
                    requests.handOverUnanswered();
                });
    }
}

package quebec.esja.messaging;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import quebec.esja.jobs.PoleJob;

@Configuration(proxyBeanMethods = false)
class MailJobs {

    @Bean
    PoleJob sendMail(Outbox outbox) {
        return new PoleJob("send-mail", Duration.ofSeconds(3), outbox::sendDue);
    }

    @Bean
    PoleJob forgetOldMail(Outbox outbox) {
        return new PoleJob("forget-old-mail", Duration.ofHours(12), outbox::forgetOld);
    }
}

package quebec.esja.reminders;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import quebec.esja.jobs.PoleJob;

@Configuration(proxyBeanMethods = false)
class ReminderJobs {

    @Bean
    PoleJob remindDeclarations(DeclarationReminders reminders) {
        return new PoleJob("remind-declarations", Duration.ofHours(12), reminders::remind);
    }
}

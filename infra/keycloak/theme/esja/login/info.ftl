<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    <#if requiredActions??>
      ${msg("welcomeTitle")}
    <#elseif messageHeader??>
      ${kcSanitize(msg("${messageHeader}"))?no_esc}
    <#else>
      ${message.summary}
    </#if>
  <#elseif section = "form">
    <div id="kc-info-message">
      <#if requiredActions??>
      <p class="lead">${msg("welcomeSteps")}</p>
      <ol class="list"><#list requiredActions as action><li>${kcSanitize(msg("requiredAction.${action}"))?no_esc}</li></#list></ol>
      <#elseif messageHeader??>
      <p class="lead">${message.summary}</p>
      </#if>
      <#if !skipLink??>
        <#if actionUri?has_content && !(pageRedirectUri?has_content)>
      <p class="actions"><a class="button button-first" href="${actionUri}">${msg("proceedWithAction")}</a></p>
        <#elseif (pageRedirectUri!(client.baseUrl)!layout.home())?has_content>
      <p class="actions"><a class="button button-first" href="${pageRedirectUri!(client.baseUrl)!layout.home()}">${msg("backToApplication")}</a></p>
        </#if>
      </#if>
    </div>
  </#if>
</@layout.registrationLayout>

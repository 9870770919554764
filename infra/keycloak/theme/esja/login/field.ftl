<#-- Fields whose error is tied to its input, so that a screen reader says it. -->
<#macro group name label error="" required=false>
<div class="${properties.kcFormGroupClass}">
  <label for="${name}" class="${properties.kcFormLabelClass}">${label}<#if required> <span class="${properties.kcInputRequiredClass}" aria-hidden="true">*</span></#if></label>
  <#nested>
  <div id="input-error-container-${name}">
    <#if error?has_content>
    <p class="${properties.kcInputErrorMessageClass}" id="input-error-${name}" role="alert">${error}</p>
    </#if>
  </div>
</div>
</#macro>

<#macro errorIcon error=""></#macro>

<#macro invalid name error><#if error?has_content>aria-invalid="true" aria-describedby="input-error-${name}"</#if></#macro>

<#macro input name label value="" required=false autocomplete="off" fieldName=name error=messagesPerField.get(fieldName) autofocus=false>
  <@group name=name label=label error=error required=required>
    <span class="${properties.kcInputClass} <#if error?has_content>${properties.kcError}</#if>">
      <input id="${name}" name="${name}" value="${value}" type="text" autocomplete="${autocomplete}"
        <#if autocomplete == "one-time-code">inputmode="numeric"<#elseif autocomplete?starts_with("username")>inputmode="email" autocapitalize="none" spellcheck="false"</#if>
        <#if autofocus>autofocus</#if> <@invalid name=name error=error/>>
    </span>
  </@group>
</#macro>

<#macro password name label value="" required=false forgotPassword=false fieldName=name error=messagesPerField.get(fieldName) autocomplete="off" autofocus=false>
  <@group name=name label=label error=error required=required>
    <div class="${properties.kcInputGroup}">
      <span class="${properties.kcInputClass} ${properties.kcFill} <#if error?has_content>${properties.kcError}</#if>">
        <input id="${name}" name="${name}" value="${value}" type="password" autocomplete="${autocomplete}"
          <#if autofocus>autofocus</#if> <@invalid name=name error=error/>>
      </span>
      <button class="${properties.kcFormPasswordVisibilityButtonClass}" type="button" aria-label="${msg('showPassword')}" aria-controls="${name}" data-password-toggle
        data-icon-show="${properties.kcFormPasswordVisibilityIconShow}" data-icon-hide="${properties.kcFormPasswordVisibilityIconHide}"
        data-label-show="${msg('showPassword')}" data-label-hide="${msg('hidePassword')}" id="${name}-show-password">
        <i class="${properties.kcFormPasswordVisibilityIconShow}" aria-hidden="true"></i>
      </button>
    </div>
    <div class="${properties.kcFormHelperTextClass}">
      <#nested>
      <#if forgotPassword><a href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></#if>
    </div>
  </@group>
</#macro>

<#macro clipboard name label ariaLabel=label value="" readonly=true>
  <@group name=name label=label>
    <div class="${properties.kcInputGroup}" id="kc-${name}-clipboard">
      <span class="${properties.kcInputClass} ${properties.kcFill} <#if readonly>${properties.kcFormReadOnlyClass}</#if>">
        <input id="${name}" name="${name}" value="${value}" type="text" <#if readonly>readonly</#if>>
      </span>
    </div>
  </@group>
</#macro>

<#macro checkbox name label value=false required=false>
  <label for="${name}" class="${properties.kcCheckboxClass}">
    <input type="checkbox" id="${name}" name="${name}" <#if value>checked</#if>>
    <span>${label}<#if required> <span class="${properties.kcInputRequiredClass}" aria-hidden="true">*</span></#if></span>
  </label>
</#macro>
